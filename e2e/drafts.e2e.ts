import {
  findWordsOfKilledTab,
  killPortalWhileSaving,
  writeAfterSessionEnded,
  writeInTwoWindows,
  writeUntilTheEnd,
  writeWhilePortalDies,
  writeWithoutConnection,
} from './story/offline';
import { describeStory } from './support/story';

describeStory('Nothing that is written is lost', (tell) => {
  tell('a solver writes without a connection', writeWithoutConnection);
  tell('a tab is killed before its words were sent', findWordsOfKilledTab);
  tell('the session ends while a solver writes', writeAfterSessionEnded);
  tell('the portal is killed while a solver writes', writeWhilePortalDies);
  tell('the portal is killed in the middle of a save', killPortalWhileSaving);
  tell('a draft is written in two windows', writeInTwoWindows);
  tell('the closing time passes while the editor is open', writeUntilTheEnd);
});
