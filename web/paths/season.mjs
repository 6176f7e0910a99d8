import auditor from './auditor.mjs';
import decision from './decision.mjs';
import { proves } from './citizen.mjs';
import { scores } from './expert.mjs';
import leader from './leader.mjs';
import promoter from './promoter.mjs';
import secretary from './secretary.mjs';
import { CONTEST, SCORES, TOPIC } from './story.mjs';

/** In this order: each goes on where the one before it ended. */
export default {
  'a leader founds a circle and applies for its registration': leader.founds,
  'a promoter returns the circle with a reason': promoter.returnsCircle,
  'the leader amends the circle and applies again': leader.amends,
  'the promoter registers the circle': promoter.registersCircle,
  'the leader applies for a topic, with every field wrong at first': leader.applies,
  'the promoter returns the topic with a reason': promoter.returnsTopic,
  'the leader mends the topic': leader.mends,
  'the promoter registers the topic': promoter.registersTopic,
  'a record with photos, on a telephone a day ahead, and files that are refused': leader.records,
  'a record without the network goes out later, once, and the other steps follow': leader.recordsWithoutNetwork,
  'the leader hands in the result': leader.handsIn,
  'the promoter accepts the result, finding by finding': promoter.accepts,

  'the promoter writes next year’s plan': promoter.plans,
  'a decision-maker returns the plan': decision.returnsPlan,
  'the promoter revises the plan, and both versions stand side by side': promoter.revises,
  'two decision-makers approve one plan at once, and the second is told': decision.approveAtOnce,

  'a secretary announces a contest': secretary.announces,
  'the promoter enters two results': promoter.enters,
  'the city association recommends them': secretary.recommends,
  'a secretary opens a round, seats experts and recuses one': secretary.opensRound,
  'experts score': async (house) => {
    for (const [who, given] of Object.entries(SCORES)) await scores(house, who, given);
  },
  'the secretary sees who handed in, and closes': secretary.closes,
  'the chair reveals': secretary.reveals,
  'the secretary proposes the awards and starts publicity': secretary.publicises,
  'nobody confers during publicity, which everybody sees': async (house) => {
    await decision.waitsForPublicity(house);
    const citizen = await house.nobody('/');
    await citizen.press(CONTEST);
    await citizen.sees('拟奖名单公示');
    await citizen.sees(/4 天/);
    await citizen.onPage(CONTEST);
  },
  'after publicity the decision layer confers': async (house) => {
    house.turn(6);
    await decision.confers(house);
  },
  'the award proves itself to a citizen': (house) => proves(house, CONTEST, TOPIC),
  'the leader reads what every seat gave': leader.reads,
  'an auditor follows all of it': auditor.followsHistories,
  'an auditor looks at the platform itself': auditor.supervises,
};
