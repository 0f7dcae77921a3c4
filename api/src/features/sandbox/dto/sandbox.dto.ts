import {
  EXIT_DECISIONS,
  type ExitDecision,
  INCIDENT_SEVERITIES,
  type IncidentRequest,
  type IncidentSeverity,
  type ParticipantsRequest,
  SANDBOX_LIMITS,
  type SandboxChangeRequest,
  type SandboxExitRequest,
  type SandboxGrantRequest,
  type SandboxReasonRequest,
  type SandboxRequest,
  type SandboxRisk,
  type WaivedRule,
} from '@loi-giai/shared';
import { Day, Instant, Lines, OneOf, Parts, Text, Whole } from '../../../platform/http/fields';

const L = SANDBOX_LIMITS;

class WaivedRuleDto implements WaivedRule {
  @Text({ min: 1, max: L.text })
  rule!: string;

  @Text({ min: 1, max: L.text })
  legalBasis!: string;
}

class SandboxRiskDto implements SandboxRisk {
  @Text({ min: 1, max: L.text })
  risk!: string;

  @Text({ min: 1, max: L.text })
  mitigation!: string;
}

export class SandboxDto implements SandboxRequest {
  @Lines({ min: 1, max: L.places, length: L.line })
  places!: string[];

  @Day()
  from!: string;

  @Day()
  until!: string;

  @Whole({ min: 1, max: L.participants })
  participantsCap!: number;

  @Parts(() => WaivedRuleDto, { max: L.rules })
  waivedRules!: WaivedRuleDto[];

  @Parts(() => SandboxRiskDto, { min: 1, max: L.risks })
  risks!: SandboxRiskDto[];

  @Lines({ min: 1, max: L.conditions, length: L.line })
  stopConditions!: string[];

  @OneOf(INCIDENT_SEVERITIES)
  thresholdSeverity!: IncidentSeverity;

  @Whole({ min: 1, max: L.participants, nullable: true })
  thresholdPeople!: number | null;
}

export class SandboxChangeDto extends SandboxDto implements SandboxChangeRequest {
  @Whole({ min: 0, max: 1_000_000_000 })
  revision!: number;
}

export class SandboxReasonDto implements SandboxReasonRequest {
  @Text({ min: 1, max: L.reason })
  reason!: string;
}

export class SandboxGrantDto implements SandboxGrantRequest {
  @Text({ min: 1, max: L.number })
  number!: string;

  @Day()
  grantedOn!: string;
}

export class SandboxExitDto implements SandboxExitRequest {
  @OneOf(EXIT_DECISIONS)
  decision!: ExitDecision;

  @Text({ min: 1, max: L.reason })
  reasons!: string;

  @Day({ nullable: true })
  until!: string | null;
}

export class ParticipantsDto implements ParticipantsRequest {
  @Day()
  day!: string;

  @Whole({ min: -L.participants, max: L.participants })
  count!: number;

  @Text({ max: L.line })
  note!: string;
}

export class IncidentDto implements IncidentRequest {
  @Instant()
  happenedAt!: string;

  @OneOf(INCIDENT_SEVERITIES)
  severity!: IncidentSeverity;

  @Text({ min: 1, max: L.reason })
  description!: string;

  @Whole({ min: 0, max: L.participants })
  peopleAffected!: number;

  @Text({ max: L.reason })
  measures!: string;
}
