import { TestBed } from '@angular/core/testing';
import { Pointer } from './pointer';

describe('Pointer', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is down from the press until the click that follows the release has been dealt with', () => {
    const pointer = TestBed.inject(Pointer);
    expect(pointer.down()).toBe(false);
    document.dispatchEvent(new Event('pointerdown'));
    expect(pointer.down()).toBe(true);
    document.dispatchEvent(new Event('pointerup'));
    expect(pointer.down()).toBe(true);
    jest.runAllTimers();
    expect(pointer.down()).toBe(false);
  });

  it('is up again when the release happens outside the window', () => {
    const pointer = TestBed.inject(Pointer);
    document.dispatchEvent(new Event('pointerdown'));
    window.dispatchEvent(new Event('blur'));
    jest.runAllTimers();
    expect(pointer.down()).toBe(false);
  });
});
