import type { FormInstance } from 'antd';
import { fieldOf, type Problem } from './http';

/** Puts each fault at its field and the focus at the first; returns those that no field shows, for the top of the form. */
export function showFaults(form: FormInstance, problem: Problem) {
  const known = problem.faults.filter((fault) => form.getFieldInstance(fieldOf(fault.path)));
  form.setFields(known.map((fault) => ({ name: fieldOf(fault.path), errors: [fault.message] })));
  const first = known[0];
  if (first) form.scrollToField(fieldOf(first.path), { block: 'center', focus: true });
  return problem.faults.filter((fault) => !known.includes(fault));
}
