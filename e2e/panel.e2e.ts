import { agreeOnTie, closeScoring, decideTie, findTie, scoreAtOnce } from './story/panel';
import { describeStory } from './support/story';

describeStory('A panel evaluates together', (tell) => {
  tell('five members score at the same time, each alone', scoreAtOnce);
  tell('one of them turns out to be tied to a solver, in the middle of it', findTie);
  tell('the chair closes the scoring, and the ranking is there without that member’s sheet', closeScoring);
  tell(
    'the panel meets, hears each other at once, and agrees on two that are equal in everything',
    agreeOnTie,
  );
  tell('the chair chooses among the equals, the leader decides, and all hear at one moment', decideTie);
});
