import { answerCall, changeOnesMind } from './story/call';
import { commission } from './story/commission';
import { defineChallenge } from './story/define';
import { talkInPublic } from './story/dialogue';
import { closeCall, evaluate, formPanel } from './story/evaluate';
import { measureAndPublish } from './story/measure';
import { checkReceipt } from './story/receipts';
import { describeStory } from './support/story';

describeStory('A problem goes through all five steps', (tell) => {
  tell('1 an officer defines it, a leader approves it, the programme office publishes it', defineChallenge);
  tell('2 a question is answered, and an addendum makes the call longer', talkInPublic);
  tell('2 solvers answer the call; until it closes nobody else learns of it', answerCall);
  tell('2 a solver withdraws and submits again', changeOnesMind);
  tell('3 the agency forms a panel', formPanel);
  tell('3 the call closes', closeCall);
  tell('3 a solver keeps its receipt, and whoever holds it finds out whether it is genuine', checkReceipt);
  tell('3 the panel declares, scores and recommends; the leader decides; all hear at once', evaluate);
  tell('4 the solution is commissioned, carried out and accepted', commission);
  tell('5 it is measured, the public is asked, and everybody reads the result', measureAndPublish);
});
