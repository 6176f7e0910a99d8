import { expect, test } from 'vitest';
import { treeOf } from './tree';

test('units stand under their parents, and one whose parent is not known is not lost', () => {
  const unit = (id: string, parent: string | null) => ({ id, parent, name: id });
  const tree = treeOf([unit('o/a', null), unit('o/a1', 'o/a'), unit('o/b', 'o/gone')]);
  expect(tree.map((one) => [one.id, one.below.map((below) => below.id)])).toEqual([
    ['o/a', ['o/a1']],
    ['o/b', []],
  ]);
});
