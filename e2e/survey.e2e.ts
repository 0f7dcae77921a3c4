import { answerOnPhone, answerOnTablet, answerWithoutScripts, closeAndCompare } from './story/survey';
import { describeStory } from './support/story';

describeStory('Citizens say how satisfied they are', (tell) => {
  tell('on a phone, once from each device', answerOnPhone);
  tell('in a browser that runs no scripts', answerWithoutScripts);
  tell(
    'on a tablet at a counter that loses its network, is switched off and on, and sends its answers once',
    answerOnTablet,
  );
  tell('and the agency closes the survey, reads the words and sees the figures', closeAndCompare);
});
