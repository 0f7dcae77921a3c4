import { defineTexts } from '../../core/texts';

/** Acts on the plan of a commission. */
export const PLAN_ACT_TEXTS = defineTexts({
  vi: {
    'plan.save': 'Lưu kế hoạch thực hiện',
    'plan.replan': 'Điều chỉnh kế hoạch đang thực hiện',
    'milestone.report': 'Cập nhật mốc thực hiện',
    'milestone.remind': 'Nhắc mốc quá hạn',
  },
  en: {
    'plan.save': 'Saved the plan of a commission',
    'plan.replan': 'Changed a plan under way',
    'milestone.report': 'Brought a milestone up to date',
    'milestone.remind': 'Reminded of a late milestone',
  },
});
