import { useSyncExternalStore } from 'react';

const phone = () => matchMedia('(max-width: 719.98px)');

/** Decides on the first paint; a hook that measures afterwards draws the wide page once. */
export const useNarrow = () =>
  useSyncExternalStore(
    (changed) => {
      const query = phone();
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => phone().matches,
  );
