import { type ReactNode, useId, useRef } from 'react';
import { saveFile } from './saveFile';
import { defineText } from './text';

const useText = defineText('figure', {
  'zh-CN': { save: '保存图片', table: '查看数据表' },
  en: { save: 'Save the picture', table: 'See the numbers' },
});

export interface FigureProps {
  title: string;
  /** One sentence of what there is to see. */
  see: string;
  /** The drawing: one `<svg>`, of a component of the page or of echarts' SVG renderer. */
  children: ReactNode;
  /** The same numbers as a table. */
  head: string[];
  rows: (string | number)[][];
}

/** A drawing that also says its sentence, can be saved, and has its numbers as a table. */
export function Figure({ title, see, children, head, rows }: FigureProps) {
  const t = useText();
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const save = () => {
    const svg = drawing.current?.querySelector('svg');
    if (svg) saveFile(standalone(svg), `${title}.svg`, 'image/svg+xml');
  };
  return (
    <figure className="card figure" aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{title}</h2>
        <p className="quiet">{see}</p>
      </figcaption>
      <div ref={drawing} role="img" aria-label={`${title}：${see}`} className="drawing">
        {children}
      </div>
      <div className="tools noprint">
        <button type="button" className="button plain" onClick={save}>
          {t('save')}
        </button>
      </div>
      <details>
        <summary>{t('table')}</summary>
        <div className="scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="table">
            <thead>
              <tr>
                {head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) => (
                    <td key={j} className={typeof cell === 'number' ? 'num right' : undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** Colours of the page's own style sheet would be missing in the file: what is computed is written into it. */
export function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(originals[i] as Element);
    for (const name of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-family', 'font-weight', 'text-anchor'])
      if (style.getPropertyValue(name)) (element as SVGElement).style.setProperty(name, style.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}
