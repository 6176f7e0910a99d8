import { useEffect, useMemo, useRef } from 'react';
import { idempotencyKey, isFinal, type Problem } from './http';
import { defineText } from './text';

const useText = defineText('files', {
  'zh-CN': {
    attachmentsHint: '最多 10 个，每个不超过 20 MB：JPEG、PNG、WebP、PDF、DOCX、XLSX、PPTX。照片里的拍摄地点和设备信息会被去掉。',
    camera: '拍照',
    file: '选择文件',
    people: '含人像',
    peopleHint: '含人像的照片随出席人员的个人信息一并删除。',
    peopleOf: '{{name}} 含人像',
    removeOf: '移除 {{name}}',
    remove: '移除',
    uploading: '正在上传…',
    uploaded: '已上传',
    offline: '已存本机，待联网',
    refused: '没有接受，请移除后换一个',
    tooMany: '最多 10 个文件。',
    tooLarge: '文件超过 20 MB。',
  },
  en: {
    attachmentsHint:
      'Up to 10, each at most 20 MB: JPEG, PNG, WebP, PDF, DOCX, XLSX, PPTX. What a photo says about place and device is taken out.',
    camera: 'Take a photo',
    file: 'Choose files',
    people: 'Shows people',
    peopleHint: 'A photo that shows people is deleted together with the data of those who were there.',
    peopleOf: '{{name}} shows people',
    removeOf: 'Remove {{name}}',
    remove: 'Remove',
    uploading: 'Uploading…',
    uploaded: 'Uploaded',
    offline: 'On this device, waiting for the network',
    refused: 'Not accepted: please remove it and take another',
    tooMany: 'At most 10 files.',
    tooLarge: 'The file is larger than 20 MB.',
  },
});

/** A file of something that is being written; `attachment` once the service has it, `fault` where it will not. */
export interface Attached {
  id: string;
  file: File;
  people: boolean;
  attachment?: string;
  fault?: string;
}

export const faultOf = (error: Problem) => error.faults.map((fault) => fault.message).join(' ') || error.message;

/** Sends what the service does not have yet; what it refuses says so, and the refusal is thrown. */
export async function uploadAll(files: Attached[], upload: (file: File) => Promise<string>, onSent: () => Promise<unknown>) {
  for (const one of files) {
    if (one.attachment) continue;
    one.attachment = await upload(one.file).catch((error: unknown) => {
      if (isFinal(error)) one.fault = faultOf(error);
      throw error;
    });
    await onSent();
  }
  return files.map(({ attachment = '', people }) => ({ attachment, people }));
}

const MOST = 10;
/** The service has the last word; but nobody sends 20 MB by telephone to be refused. */
const MOST_BYTES = 20 * 1024 * 1024;
const TYPES = '.jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx,.pptx';
const isPicture = (file: File) => file.type.startsWith('image/');

const sizeOf = ({ size }: File) => (size < 1_000_000 ? `${Math.ceil(size / 1024)} kB` : `${(size / 1_048_576).toFixed(1)} MB`);

interface Props {
  upload: (file: File) => Promise<string>;
  files: Attached[];
  /** Files come one after another, so a change is of what is there then. */
  onChange: (change: (now: Attached[]) => Attached[]) => void;
}

/** Each file is sent as soon as it is chosen, so that what the service says of it stands beside it at once. */
export function Files({ upload, files, onChange }: Props) {
  const t = useText();
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const set = (id: string, part: Partial<Attached>) => onChange((now) => now.map((one) => (one.id === id ? { ...one, ...part } : one)));

  async function send(one: Attached) {
    try {
      set(one.id, { attachment: await upload(one.file) });
    } catch (error) {
      // Without the network it waits on this device and is sent with the record.
      if (isFinal(error)) set(one.id, { fault: faultOf(error) });
    }
  }

  function add(list: FileList | null, input: HTMLInputElement) {
    const added = [...(list ?? [])].slice(0, MOST - files.length).map((file) => ({
      id: idempotencyKey(),
      file,
      people: isPicture(file),
      ...(file.size > MOST_BYTES && { fault: t('tooLarge') }),
    }));
    input.value = '';
    if (added.length === 0) return;
    onChange((now) => [...now, ...added]);
    added.filter((one) => !one.fault).forEach((one) => void send(one));
  }

  const full = files.length >= MOST;
  return (
    <>
      <p className="quiet small">{t('attachmentsHint')}</p>
      <ul className="plainlist">
        {files.map((one) => (
          <li key={one.id} className="photo">
            <Thumbnail file={one.file} />
            <div>
              <span className="breaks">{one.file.name}</span> <span className="quiet small num">{sizeOf(one.file)}</span>
              <p className={one.fault ? 'fault' : 'quiet small'} role="status">
                {one.fault
                  ? `${one.fault} ${t('refused')}`
                  : t(one.attachment ? 'uploaded' : navigator.onLine ? 'uploading' : 'offline')}
              </p>
              {isPicture(one.file) && !one.fault && (
                <label className="choice">
                  <input
                    type="checkbox"
                    aria-label={t('peopleOf', { name: one.file.name })}
                    checked={one.people}
                    onChange={(event) => set(one.id, { people: event.target.checked })}
                  />
                  {t('people')}
                </label>
              )}
            </div>
            <button
              type="button"
              className="flat"
              aria-label={t('removeOf', { name: one.file.name })}
              onClick={() => onChange((now) => now.filter((other) => other.id !== one.id))}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      {full ? (
        <p className="quiet">{t('tooMany')}</p>
      ) : (
        <div className="tools">
          <button type="button" className="button plain" onClick={() => camera.current?.click()}>
            {t('camera')}
          </button>
          <button type="button" className="button plain" onClick={() => chooser.current?.click()}>
            {t('file')}
          </button>
        </div>
      )}
      <input
        ref={camera}
        type="file"
        hidden
        aria-label={t('camera')}
        accept="image/*"
        capture="environment"
        onChange={(event) => add(event.target.files, event.target)}
      />
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        aria-label={t('file')}
        accept={TYPES}
        onChange={(event) => add(event.target.files, event.target)}
      />
      {files.some((one) => isPicture(one.file)) && <p className="quiet small">{t('peopleHint')}</p>}
    </>
  );
}

function Thumbnail({ file }: { file: File }) {
  const address = useMemo(() => (isPicture(file) ? URL.createObjectURL(file) : null), [file]);
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);
  return address ? <img src={address} alt="" /> : <span className="tag">{file.name.split('.').pop()?.toUpperCase()}</span>;
}
