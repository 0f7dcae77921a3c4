import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import type { SandboxTerms } from '@loi-giai/shared';
import {
  emptyPair,
  emptySandbox,
  faultsOnModel,
  linesOf,
  sandboxModelOf,
  sandboxTermsOf,
} from './sandbox-draft';

const TERMS: SandboxTerms = {
  places: ['Phường Sài Gòn', 'Phường Bến Thành'],
  from: '2026-03-01',
  until: '2026-06-30',
  participantsCap: 200,
  waivedRules: [{ rule: 'Điều 12', legalBasis: 'Nghị quyết 98' }],
  risks: [{ risk: 'Cảnh báo sai', mitigation: 'Người trực kiểm tra' }],
  stopConditions: ['Ba cảnh báo sai'],
  thresholdSeverity: 'serious',
  thresholdPeople: null,
};

describe('the draft of a trial', () => {
  it('comes back from its form as it went in', () => {
    expect(sandboxTermsOf(sandboxModelOf(TERMS))).toEqual(TERMS);
  });

  it('keeps what is written in one row out of the next', () => {
    TestBed.runInInjectionContext(() => {
      const trial = form(signal(emptySandbox()));
      expect(trial.risks[0]?.first().value()).toBe('');
      trial.risks().value.update((risks) => [...risks, emptyPair()]);
      trial.risks[0]?.first().value.set('Cảnh báo sai');
      expect(trial.risks[1]?.first().value()).toBe('');
    });
  });

  it('shows what the API says of a line or a row where it was written', () => {
    const said = ['places.2', 'risks.1.mitigation', 'waivedRules.0.rule', 'until', 'risks'];
    const faults = said.map((path) => ({ path, code: 'too_long' as const }));
    expect(faultsOnModel(faults).map(({ path }) => path)).toEqual([
      'places',
      'risks.1.second',
      'waivedRules.0.first',
      'until',
      'risks',
    ]);
  });

  it('takes each line once, and none that is empty', () => {
    expect(linesOf(' Phường 1 \n\n  \nPhường 2\nPhường 1')).toEqual(['Phường 1', 'Phường 2']);
  });
});
