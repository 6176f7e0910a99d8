import { type ReactNode, useState } from 'react';
import { Dialog } from '../../shared/Dialog';
import { ReasonDialog } from '../../shared/ReasonDialog';
import type { Decision } from '../../shared/decision';
import { useOrganizationText } from './text';

interface Props {
  decision: Decision;
  /** What is done, and whom it concerns: two buttons of one name are told apart by it. */
  label: string;
  about: ReactNode;
  whom: string;
  title: string;
  warn?: string;
  plain?: boolean;
  /** With a reason where one is asked for. */
  reason?: string;
  onAct: (reason: string) => Promise<boolean>;
}

/** A button in a row of a list, with the dialog that names the consequence or asks for the reason. */
export function Act({ decision, label, about, whom, title, warn, plain, reason, onAct }: Props) {
  const t = useOrganizationText();
  const [open, setOpen] = useState(false);
  const act = async (why: string) => {
    const taken = await onAct(why);
    setOpen(false);
    return taken;
  };
  const close = () => setOpen(false);
  const content = (
    <>
      <p>{about}</p>
      {warn && <p>{warn}</p>}
    </>
  );
  return (
    <>
      <button type="button" className={plain ? 'button plain' : 'button'} aria-label={`${label} ${whom}`} onClick={() => setOpen(true)}>
        {label}
      </button>
      {reason ? (
        <ReasonDialog
          name={reason}
          open={open}
          title={title}
          confirm={label}
          busy={decision.busy}
          faults={decision.faults}
          onConfirm={act}
          onCancel={close}
        >
          {content}
        </ReasonDialog>
      ) : (
        <Dialog
          open={open}
          title={title}
          confirm={label}
          cancel={t('cancel')}
          busy={decision.busy}
          onConfirm={() => void act('')}
          onCancel={close}
        >
          {content}
        </Dialog>
      )}
    </>
  );
}
