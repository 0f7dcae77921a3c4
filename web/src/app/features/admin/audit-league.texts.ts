import type { AuditAct, LocaleCode } from '@loi-giai/shared';
import { defineTexts } from '../../core/texts';

type LeagueAct = Extract<
  AuditAct,
  | `delay-reason.${string}`
  | `commendation.${string}`
  | `league.${string}`
  | `report.${string}`
  | `report-schedule.${string}`
>;

/** The acts around the league and the solver's reports; a missing one does not compile. */
export const LEAGUE_ACT_TEXTS: Record<LocaleCode, Record<LeagueAct, string>> = {
  vi: {
    'delay-reason.state': 'Nêu lý do chậm tiến độ',
    'delay-reason.accept': 'Chấp nhận lý do chậm tiến độ',
    'delay-reason.refuse': 'Không chấp nhận lý do chậm tiến độ',
    'delay-reason.withdraw': 'Rút lý do chậm tiến độ',
    'commendation.record': 'Ghi nhận biểu dương, nhắc nhở, phê bình',
    'commendation.attach': 'Đính kèm văn bản biểu dương, nhắc nhở, phê bình',
    'commendation.withdraw': 'Thu hồi biểu dương, nhắc nhở, phê bình',
    'league.freeze': 'Chốt bảng thi đua của tháng',
    'league.refuse': 'Thao tác về thi đua bị từ chối',
    'report-schedule.set': 'Đặt lịch báo cáo',
    'report.attach': 'Đính kèm tệp vào báo cáo',
    'report.detach': 'Gỡ tệp khỏi báo cáo',
    'report.submit': 'Nộp báo cáo',
    'report.return': 'Trả lại báo cáo',
    'report.accept': 'Chấp nhận báo cáo',
    'report.drop': 'Bỏ kỳ báo cáo theo lịch mới',
    'report.remind': 'Nhắc báo cáo đến hạn',
    'report.refuse': 'Thao tác về báo cáo bị từ chối',
  },
  en: {
    'delay-reason.state': 'Stated a reason of delay',
    'delay-reason.accept': 'Accepted a reason of delay',
    'delay-reason.refuse': 'Did not accept a reason of delay',
    'delay-reason.withdraw': 'Withdrew a reason of delay',
    'commendation.record': 'Recorded a commendation, reminder or criticism',
    'commendation.attach': 'Attached the document of a commendation',
    'commendation.withdraw': 'Withdrew a commendation, reminder or criticism',
    'league.freeze': 'Froze the league of the month',
    'league.refuse': 'Was refused an act on the league',
    'report-schedule.set': 'Set the schedule of reports',
    'report.attach': 'Attached a file to a report',
    'report.detach': 'Took a file off a report',
    'report.submit': 'Handed in a report',
    'report.return': 'Returned a report',
    'report.accept': 'Accepted a report',
    'report.drop': 'Dropped a report by a new schedule',
    'report.remind': 'Reminded of reports that are due',
    'report.refuse': 'Was refused an act on a report',
  },
};

/** The acts that may be refused, by the end of their address. */
export const LEAGUE_ATTEMPT_TEXTS: Record<LocaleCode, Readonly<Record<string, string>>> = {
  vi: {
    'delay-reasons': 'Nêu lý do chậm',
    accept: 'Chấp nhận',
    refuse: 'Không chấp nhận',
    withdraw: 'Rút, thu hồi',
    files: 'Đính kèm tệp',
    '/api/v1/commendations': 'Ghi nhận',
    'report-schedule': 'Đặt lịch báo cáo',
    draft: 'Lưu bản nháp',
    submit: 'Nộp',
    return: 'Trả lại',
  },
  en: {
    'delay-reasons': 'State a reason of delay',
    accept: 'Accept',
    refuse: 'Do not accept',
    withdraw: 'Withdraw',
    files: 'Attach a file',
    '/api/v1/commendations': 'Record',
    'report-schedule': 'Set the schedule',
    draft: 'Save the draft',
    submit: 'Hand in',
    return: 'Return',
  },
};

/** The facts that these acts carry beside others. */
export const LEAGUE_DETAIL_TEXTS = defineTexts({
  vi: {
    period: 'Kỳ',
    documentNumber: 'Số văn bản',
    agencyId: 'Cơ quan',
    ruleVersion: 'Phiên bản quy tắc',
    asOf: 'Tính đến ngày',
    agencies: 'Số cơ quan',
    solvers: 'Số tổ chức giải bài toán',
    dueOn: 'Hạn báo cáo',
    rhythm: 'Nhịp báo cáo',
    added: 'Số kỳ thêm',
    dropped: 'Số kỳ bỏ',
    reports: 'Số báo cáo',
  },
  en: {
    period: 'Period',
    documentNumber: 'Document number',
    agencyId: 'Agency',
    ruleVersion: 'Version of the rule',
    asOf: 'As of',
    agencies: 'Agencies',
    solvers: 'Organizations of solvers',
    dueOn: 'Report due',
    rhythm: 'Rhythm',
    added: 'Reports added',
    dropped: 'Reports dropped',
    reports: 'Reports',
  },
});
