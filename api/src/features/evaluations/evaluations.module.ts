import { Module } from '@nestjs/common';
import { ChaseComplaints } from './chase-complaints';
import { ChaseEvaluations } from './chase-evaluations';
import { ComplaintFiles } from './complaint-files.service';
import { ComplaintsController } from './complaints.controller';
import { ComplaintsService } from './complaints.service';
import { DecisionsService } from './decisions.service';
import { EvaluationsController } from './evaluations.controller';
import { EvaluationsService } from './evaluations.service';
import { ExpertsController } from './experts.controller';
import { ExpertsService } from './experts.service';
import { IntegrityController } from './integrity.controller';
import { IntegrityReads } from './integrity-reads';
import { InvitationsService } from './invitations.service';
import { MeetingController } from './meeting.controller';
import { MeetingRoomController } from './meeting-room.controller';
import { MeetingRooms } from './meeting-room.service';
import { MeetingService } from './meeting.service';
import { MeetingStreams } from './meeting-streams';
import { MinutesController } from './minutes.controller';
import { MinutesService } from './minutes.service';
import { MinutesTemplateController } from './minutes-template.controller';
import { MinutesTemplateService } from './minutes-template.service';
import { AssignmentController } from './assignment.controller';
import { AssignmentService } from './assignment.service';
import { PanelsController } from './panels.controller';
import { PanelsService } from './panels.service';
import { PitchController } from './pitch.controller';
import { PitchService } from './pitch.service';
import { SolverPitchController } from './solver-pitch.controller';
import { SolverPitches } from './solver-pitch.service';
import { RemindPapers } from './remind-papers';
import { ScreeningController } from './screening.controller';
import { ScreeningService } from './screening.service';
import { SheetsController } from './sheets.controller';
import { SheetsService } from './sheets.service';
import { SuppliedPapers } from './supplied-papers.service';

/** Step 3: panel, conflicts, scoring, recommendation, decision, release. */
@Module({
  controllers: [
    ExpertsController,
    PanelsController,
    EvaluationsController,
    AssignmentController,
    ScreeningController,
    SheetsController,
    MeetingController,
    MeetingRoomController,
    PitchController,
    SolverPitchController,
    MinutesController,
    MinutesTemplateController,
    ComplaintsController,
    IntegrityController,
  ],
  providers: [
    ChaseComplaints,
    ChaseEvaluations,
    ExpertsService,
    PanelsService,
    InvitationsService,
    EvaluationsService,
    AssignmentService,
    ScreeningService,
    SuppliedPapers,
    RemindPapers,
    SheetsService,
    MeetingService,
    MeetingRooms,
    MeetingStreams,
    PitchService,
    SolverPitches,
    MinutesService,
    MinutesTemplateService,
    DecisionsService,
    ComplaintsService,
    ComplaintFiles,
    IntegrityReads,
  ],
})
export class EvaluationsModule {}
