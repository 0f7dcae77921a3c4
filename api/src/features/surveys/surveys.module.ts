import { Module } from '@nestjs/common';
import { FormReads } from './form-reads';
import { SurveyAnswersService } from './survey-answers.service';
import { SurveyFormsController } from './survey-forms.controller';
import { SurveyPapersService } from './survey-papers.service';
import { SurveyTextsService } from './survey-texts.service';
import { SurveyTokens } from './survey-token';
import { SurveysController } from './surveys.controller';
import { SurveysService } from './surveys.service';

/** Khảo sát hài lòng: what is asked before and after a pilot, who answers how, and what came of it. */
@Module({
  controllers: [SurveysController, SurveyFormsController],
  providers: [
    FormReads,
    SurveyAnswersService,
    SurveyPapersService,
    SurveyTextsService,
    SurveyTokens,
    SurveysService,
  ],
})
export class SurveysModule {}
