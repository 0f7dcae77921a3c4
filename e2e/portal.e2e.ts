import { keepAgencies } from './story/agencies';
import { readInPublic } from './story/public-pages';
import { workAsEverybody } from './story/work-area';
import { describeStory } from './support/story';

describeStory('The portal stands for everybody', (tell) => {
  tell('passers-by read the public pages, and find "ngập" by "ngap"', readInPublic);
  tell('each account of the demo city opens its parts of the work area', workAsEverybody);
  tell('the programme office keeps agencies, which set up their working groups', keepAgencies);
});
