import { keepAgencies } from './story/agencies';
import { readWholeCommission } from './story/commission-parts';
import { keepToThePolicy, loadLittle, readInPublic, readWithoutScripts } from './story/public-pages';
import { workAsEverybody } from './story/work-area';
import { describeStory } from './support/story';

describeStory('The portal stands for everybody', (tell) => {
  tell('passers-by read the public pages, and find "ngập" by "ngap"', readInPublic);
  tell('public pages are whole without JavaScript, and missing ones are not found', readWithoutScripts);
  tell('a first visit loads at most 150 kB of JavaScript', loadLittle);
  tell('no page needs more than its content security policy allows', keepToThePolicy);
  tell('each account of the demo city opens its parts of the work area', workAsEverybody);
  tell(
    'a commission opens with all its parts to both sides and to who sees to its money',
    readWholeCommission,
  );
  tell('the programme office keeps agencies, which set up their working groups', keepAgencies);
});
