import type {
  AgencyKind,
  Aggregation,
  CommissionKind,
  ComplaintOutcome,
  Direction,
  LocalText,
  MeasuringFrequency,
  OrganizationKind,
  OrganizationRole,
  ScoreAnchor,
  WorkingGroupRole,
  EvaluationTerms,
} from '@loi-giai/shared';

/** Days from the day the demo city is filled: negative is past, 0 is that day itself. */
export type DayOffset = number;

export interface DemoAgency {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: AgencyKind;
  readonly parentCode?: string;
  readonly validFrom: string;
}

/** Tổ công tác. */
export interface DemoWorkingGroup {
  readonly agencyCode: string;
  readonly decisionNumber: string;
  readonly decided: DayOffset;
}

export type WorkingGroupPost = WorkingGroupRole;
/** What somebody does in an agency. */
export type AgencyPost = 'officer' | 'leader' | 'legal' | 'finance';
export type Post = AgencyPost | WorkingGroupPost;

export interface DemoPerson {
  /** The part of the address before `@demo.example`; how content names the person. */
  readonly key: string;
  readonly name: string;
  readonly post?: { readonly agencyCode: string; readonly as: readonly Post[] };
  readonly role?:
    'programme.officer' | 'programme.lead' | 'city.leadership' | 'city.auditor' | 'portal.administrator';
  /** Given for those whose address is printed at start: what they are, in both languages. */
  readonly listedAs?: string;
}

export interface DemoOrganization {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly taxCode: string | null;
  readonly description: string;
  readonly members: readonly { readonly person: string; readonly role: OrganizationRole }[];
  /** The words every proposal of this organization has for its team and its way of working. */
  readonly team: string;
  readonly plan: string;
}

export interface DemoField {
  readonly code: string;
  readonly name: LocalText;
}

export interface DemoCriterion {
  readonly name: LocalText;
  readonly weight: number;
  readonly max: number;
  readonly guidance: string;
  readonly anchors: readonly ScoreAnchor[];
  readonly minimum: number | null;
}

/** When each act happened, or will have happened; an act without a day has not happened yet. */
export interface DemoTimeline {
  readonly created: DayOffset;
  readonly submitted?: DayOffset;
  readonly returned?: DayOffset;
  readonly approved?: DayOffset;
  readonly opened?: DayOffset;
  readonly cancelled?: DayOffset;
  readonly panelFormed?: DayOffset;
  /** The day before scoring opened, where nothing else is said. */
  readonly sealOpened?: DayOffset;
  readonly scoringOpened?: DayOffset;
  readonly scoringClosed?: DayOffset;
  readonly recommended?: DayOffset;
  readonly decided?: DayOffset;
  readonly released?: DayOffset;
  readonly closedWithoutAward?: DayOffset;
  readonly commissioned?: DayOffset;
  /** Measuring begins with it. */
  readonly commissionFinished?: DayOffset;
  readonly published?: DayOffset;
}

export interface DemoChallenge {
  readonly key: string;
  readonly agencyCode: string;
  readonly fieldCode: string | null;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly context: LocalText;
  readonly desiredOutcome: LocalText;
  /** What the parts beside these say; where there is nothing, what everybody in the city's programme says. */
  readonly parts?: DemoParts;
  readonly criteria: readonly DemoCriterion[];
  readonly aggregation?: Aggregation;
  readonly evaluation?: Partial<EvaluationTerms>;
  readonly reward: string;
  readonly rewardAmount: number | null;
  readonly enquiry: DayOffset | null;
  readonly closing: DayOffset | null;
  readonly announce: DayOffset | null;
  readonly timeline: DemoTimeline;
  readonly returnComment?: string;
  readonly cancelReason?: string;
  readonly proposals?: readonly DemoProposal[];
  readonly panel?: DemoPanel;
  readonly decision?: DemoDecision;
  readonly complaints?: readonly DemoComplaint[];
  readonly commission?: DemoCommission;
  readonly outcomes?: DemoOutcomes;
}

/** Plain words, as the others: filling in makes paragraphs and lists of them. */
export interface DemoParts {
  readonly affected: LocalText;
  readonly affectedCount: number | null;
  readonly attempts: LocalText;
  readonly constraints: LocalText;
  readonly offeredData: LocalText;
  readonly eligibility?: LocalText;
  readonly eligibleKinds?: readonly OrganizationKind[];
  readonly intellectualProperty?: LocalText;
  readonly confidentiality?: LocalText;
  /** Where the outcomes have indicators, these are taken. */
  readonly indicators?: readonly DemoTarget[];
  readonly commissionKind?: CommissionKind;
}

export interface DemoTarget {
  readonly name: LocalText;
  readonly unit: LocalText;
  readonly direction: Direction;
  readonly baseline: number;
  readonly target: number;
  readonly method: string;
}

/** An organization that answers together with the lead, or is asked to. */
export interface DemoPartner {
  readonly organization: string;
  readonly role: string;
  /** What it said when it consented; null while it has not answered. */
  readonly consented: string | null;
}

/** When a shortlisted proposal is heard, `time` and `moved` being HH:mm. */
export interface DemoPitch {
  readonly day: DayOffset;
  readonly time: string;
  readonly place: string;
  /** Arranged since, and not sent out. */
  readonly moved?: string;
  /** Who comes; absent: not answered. */
  readonly answer?: string;
}

/** What the secretary found: eligible, or a paper missing that the solver is asked for. */
export interface DemoScreening {
  readonly day: DayOffset;
  readonly missing?: { readonly item: number; readonly note: string };
}

export interface DemoProposal {
  readonly organization: string;
  readonly title: string;
  readonly summary: string;
  readonly solution: string;
  readonly cost: number;
  /** Null: never submitted. */
  readonly submitted: DayOffset | null;
  readonly withdrawn?: boolean;
  readonly ineligibleReason?: string;
  /** How good the panel finds it, 0 to 1; of no meaning where nothing is scored. */
  readonly strength?: number;
  readonly attachment?: boolean;
  readonly partners?: readonly DemoPartner[];
  readonly screening?: DemoScreening;
  /** Shortlisted. */
  readonly pitch?: DemoPitch;
}

export interface DemoPanel {
  readonly decisionNumber: string;
  readonly chair: string;
  readonly secretary: string;
  readonly evaluators: readonly string[];
  readonly experts: readonly string[];
  /** Members who have not said yet whether they have a conflict. Empty once scoring is open. */
  readonly undeclared?: readonly string[];
  readonly conflicts?: readonly DemoConflict[];
  /** How many proposals a member has left without a submitted sheet, while scoring runs. */
  readonly sheetsLeft?: Readonly<Record<string, number>>;
}

export interface DemoConflict {
  readonly person: string;
  readonly organization: string;
  readonly kind: 'contract' | 'family' | 'financial' | 'other';
  readonly note: string;
}

export interface DemoDecision {
  /** Organizations whose proposals were chosen, the best first; empty: none is worth an award. */
  readonly winners: readonly string[];
  /** Why each of several was chosen; where one was, the reasons of all are its own. */
  readonly reasonsByWinner?: Readonly<Record<string, string>>;
  readonly recommendation: string;
  readonly reasons?: string;
}

/** What a solver objects to in a released decision. */
export interface DemoComplaint {
  readonly organization: string;
  readonly filed: DayOffset;
  /** The name of what was added. */
  readonly file?: string;
  readonly grounds: string;
  /** The agency's answer as it was drafted; it waits for its signature. */
  readonly draft?: { readonly on: DayOffset; readonly outcome: ComplaintOutcome; readonly answer: string };
}

export interface DemoCommission {
  readonly kind: CommissionKind;
  /** With `{year}` for the year it is signed in. */
  readonly number: string;
  readonly value: number;
  readonly milestones: readonly DemoMilestone[];
  /** Since when the dates are what they are; before that open ones had their `first`. */
  readonly replanned?: { readonly on: DayOffset; readonly reason: string };
}

export interface DemoMilestone {
  readonly name: string;
  readonly start: DayOffset;
  readonly due: DayOffset;
  readonly person: string;
  readonly unit: string;
  readonly progress: number;
  readonly doneOn?: DayOffset;
  readonly note?: string;
  /** The name of what it is part of; that one stands above it, and its dates are those of its parts. */
  readonly partOf?: string;
  /** Names of what must be done before. */
  readonly after?: readonly string[];
  readonly first?: { readonly start: DayOffset; readonly due: DayOffset };
  readonly deliverables?: string;
  readonly criteria?: string;
}

export interface DemoOutcomes {
  readonly indicators: readonly DemoIndicator[];
  readonly survey?: DemoSurvey;
  readonly story?: LocalText;
  readonly lessons?: string;
  /** A further edition of the published result, by the measurements that correct it. */
  readonly correction?: { readonly published: DayOffset; readonly reason: LocalText };
}

export interface DemoIndicator {
  readonly name: LocalText;
  readonly unit: LocalText;
  readonly direction: Direction;
  readonly baseline: number;
  readonly baselineOn: DayOffset;
  readonly target: number;
  readonly targetOn: DayOffset;
  readonly method: string;
  readonly source?: string;
  readonly frequency?: MeasuringFrequency;
  readonly measurements: readonly DemoMeasurement[];
}

export interface DemoMeasurement {
  /** Why it corrects the one before it; entered after the publication, for the edition that corrects that. */
  readonly correcting?: string;
  readonly value: number;
  readonly on: DayOffset;
  readonly method: string;
  readonly sampleSize: number | null;
  readonly evidence: string;
  readonly verified: boolean;
  /** Why it was refused. */
  readonly refused?: string;
  /** A value that was wrong at first, and why it was corrected. */
  readonly wrong?: { readonly value: number; readonly reason: string };
  /** The name of the file that shows it. */
  readonly file?: string;
}

/** How many answered 1 … 5. */
type DemoPoints = readonly [number, number, number, number, number];

export interface DemoSurvey {
  readonly question: LocalText;
  readonly more?: readonly DemoSurveyQuestion[];
  readonly links?: readonly DemoSurveyLink[];
  readonly opened: DayOffset;
  readonly closed?: DayOffset;
  readonly citizens: DemoPoints;
  readonly businesses: DemoPoints;
  readonly comments: readonly DemoComment[];
  /** The same questions, before the pilot. */
  readonly before?: {
    readonly opened: DayOffset;
    readonly closed: DayOffset;
    readonly citizens: DemoPoints;
    readonly businesses: DemoPoints;
  };
}

export interface DemoComment {
  readonly text: string;
  /** Why nobody reads it in public. */
  readonly hidden?: string;
}

export interface DemoSurveyQuestion {
  readonly type: 'yes_no' | 'single' | 'several';
  readonly text: LocalText;
  readonly options: readonly LocalText[];
  /** How the answers fall, no before yes; of `several`, how many of all choose each. */
  readonly weights: readonly number[];
  readonly weightsBefore?: readonly number[];
}

export interface DemoSurveyLink {
  readonly channel: 'link' | 'poster' | 'kiosk';
  readonly audience: 'citizen' | 'business' | null;
  readonly name: string;
}
