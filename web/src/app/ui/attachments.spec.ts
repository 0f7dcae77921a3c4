import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ERROR } from '@loi-giai/shared';
import { ApiProblem } from '../core/api-problem';
import { Attachments } from './attachments';

const FILE = { id: 'f1', name: 'bien-ban.pdf', mediaType: 'application/pdf', size: 2_048, sha256: '' };

function render(inputs: Readonly<Record<string, unknown>>): ComponentFixture<Attachments> {
  const fixture = TestBed.createComponent(Attachments);
  const given = {
    files: [FILE],
    address: '/api/v1/obstacles/1',
    editable: true,
    label: 'Đính kèm tệp',
    ...inputs,
  };
  for (const [name, value] of Object.entries({ add: () => Promise.resolve(), ...given }))
    fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  return fixture;
}

function choose({ nativeElement }: ComponentFixture<Attachments>): void {
  const box = (nativeElement as HTMLElement).querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(box, 'files', { value: [new File(['x'], 'bang-ke.exe')] });
  box.dispatchEvent(new Event('change'));
}

describe('Attachments', () => {
  it('says beside its field why a file was not taken', async () => {
    const add = () => Promise.reject(new ApiProblem(415, ERROR.fileTypeRefused));
    const fixture = render({ add });
    choose(fixture);
    await fixture.whenStable();
    const field = (fixture.nativeElement as HTMLElement).querySelector('lg-file-field')!;
    expect(field.textContent).toContain('Loại tệp');
  });

  it('lets files be removed only where that can be', () => {
    const buttons = (inputs: Readonly<Record<string, unknown>>): number =>
      (render(inputs).nativeElement as HTMLElement).querySelectorAll('li button').length;
    expect(buttons({})).toBe(0);
    expect(buttons({ remove: () => Promise.resolve() })).toBe(1);
    expect(buttons({ remove: () => Promise.resolve(), editable: false })).toBe(0);
  });
});
