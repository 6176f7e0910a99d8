import type { Question } from './RecordList';

/** What the address asks for, as every list takes it: nothing that is empty is sent. */
export const listQuery = ({ q, state, sort }: Question, cursor: string | undefined) => ({
  ...(q && { q }),
  ...(state && { state }),
  ...(sort && { sort }),
  ...(cursor && { cursor }),
});
