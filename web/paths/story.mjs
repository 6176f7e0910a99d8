/**
 * The season that the paths play together, from the founding of a circle to the proof of its award: who takes part and what
 * they write. Each finds what the others did by its name, on the pages. What can be written freely has a script in it, and
 * points are whole or half ones, which no planted score is.
 */
export const SCRIPT = '<script>document.title="owned"</script><img src=x onerror=\'document.title="owned"\'>';

export const LEADER = 'c11-leader';
export const PROMOTER = 'e5-promoter';
/** Both of them approve plans; neither writes one. */
export const APPROVERS = ['e5-decision', 'e5-decision2'];
export const CITY = 'city-secretary';
export const SECRETARY = 'prov-secretary';
export const CHAIR = 'prov-chair';
export const CONFERS = 'prov-decision';
export const AUDITOR = 'auditor';

/** The second works where the entries come from; the third says that it knows the circle. */
export const PANEL = ['示范专家1', '示范专家2', '示范专家3', '示范专家4'];
export const EMPLOYED = '示范专家2';
export const RECUSED = '示范专家3';

/** What a plan is for: by that it is called where it waits for somebody. */
export const DIRECTION = `人人参与 ${SCRIPT}`;
/** What the circle is called until it is amended. */
export const FOUNDED = `晨星小组${SCRIPT}`;
export const CIRCLE = `晨光QC小组${SCRIPT}`;
export const TOPIC = `降低配电终端离线率${SCRIPT}`;
/** Of the season that was played before. */
export const OTHER_TOPIC = '提高配电自动化终端可用率';
export const CONTEST = `晨光杯评选${SCRIPT}`;
export const ROUND = `晨光杯评审${SCRIPT}`;

/** Who is left, and the share of the full marks that each gives. */
export const SCORES = {
  'x1-expert': { share: 0.8, topics: [TOPIC, OTHER_TOPIC] },
  'x3-expert': { share: 0.8, topics: [OTHER_TOPIC] },
  'x4-expert': { share: 0.9, topics: [TOPIC, OTHER_TOPIC] },
};

/** A day in China, so many after today by this machine's clock. */
export const day = (after) => new Date(Date.now() + (8 + 24 * after) * 3_600_000).toISOString().slice(0, 10);
