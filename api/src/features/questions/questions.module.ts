import { Module } from '@nestjs/common';
import { Answering } from './answering.service';
import { Asking } from './asking.service';
import { QuestionDeskReads } from './question-desk-reads';
import { QuestionsController } from './questions.controller';
import { QuestionsReads } from './questions-reads';
import { UnansweredQuestions } from './unanswered-questions';

@Module({
  controllers: [QuestionsController],
  providers: [Asking, Answering, QuestionDeskReads, QuestionsReads, UnansweredQuestions],
})
export class QuestionsModule {}
