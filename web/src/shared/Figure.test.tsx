import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Figure, standalone } from './Figure';

test('a drawing says what there is to see, and has its numbers as a table', () => {
  render(
    <Figure title="各等级奖项" see="二等最多。" head={['等级', '数量']} rows={[['一等', 2], ['二等', 4]]}>
      <svg viewBox="0 0 1 1" />
    </Figure>,
  ); // prettier-ignore
  expect(screen.getByRole('img', { name: '各等级奖项：二等最多。' })).toBeTruthy();
  expect(screen.getByRole('figure', { name: '各等级奖项' })).toBeTruthy();
  expect(screen.getByRole('columnheader', { name: '数量', hidden: true })).toBeTruthy();
  expect(screen.getByRole('button', { name: '保存图片' })).toBeTruthy();
});

test('the saved picture needs no style sheet of the page', () => {
  document.body.innerHTML = '<svg><rect style="fill: rgb(1, 2, 3)"></rect></svg>';
  const file = standalone(document.querySelector('svg') as SVGSVGElement);
  expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(file).toMatch(/fill:\s*rgb\(1, 2, 3\)/);
});
