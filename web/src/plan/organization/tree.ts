export interface Unit {
  id: string;
  name: string;
  parent: string | null;
}

export interface Branch extends Unit {
  below: Branch[];
}

/** Units under their parents; one whose parent is not known stands at the top, so that none is lost. */
export function treeOf(units: Unit[], parent: string | null = null): Branch[] {
  const ids = new Set(units.map((unit) => unit.id));
  const above = (unit: Unit) => (unit.parent !== null && ids.has(unit.parent) ? unit.parent : null);
  return units.filter((unit) => above(unit) === parent).map((unit) => ({ ...unit, below: treeOf(units, unit.id) }));
}

export const codeOf = (unit: string) => unit.slice(unit.indexOf('/') + 1);
