import { findPassage, selectedPassage } from './passage';

function page(html: string): HTMLElement {
  const root = document.createElement('div');
  // The test's own markup.
  root.append(document.createRange().createContextualFragment(html));
  document.body.replaceChildren(root);
  return root;
}

function select(from: Node, start: number, to: Node, end: number): Selection {
  const selection = document.getSelection()!;
  selection.setBaseAndExtent(from, start, to, end);
  return selection;
}

describe('a passage of a draft', () => {
  it('is found across elements and line breaks, whatever the spaces', () => {
    const root = page('<p>Cống <strong>cũ</strong>,</p>\n<p>triều\n  cường dâng</p>');
    expect(findPassage(root, 'cũ, triều cường')?.toString().replace(/\s+/g, ' ')).toBe('cũ, triều cường');
    expect(findPassage(root, 'dâng')?.toString()).toBe('dâng');
  });

  it('is found after characters of two halves, and composed or not', () => {
    const root = page('<p>🌊 Nước ngập</p>');
    expect(findPassage(root, 'Nước ngập'.normalize('NFD'))?.toString()).toBe('Nước ngập');
  });

  it('is not found where it no longer stands, nor when it is empty', () => {
    const root = page('<p>Cống mới</p>');
    expect(findPassage(root, 'Cống cũ')).toBeNull();
    expect(findPassage(root, ' ')).toBeNull();
  });

  it('is offered for comment with its section when it lies within one', () => {
    const root = page('<div data-section="problem"><p>Cống cũ,\n tắc</p></div>');
    const text = root.querySelector('p')!.firstChild!;
    const found = selectedPassage(select(text, 0, text, text.textContent!.length), root);
    expect(found).toEqual({ section: 'problem', quote: 'Cống cũ, tắc' });
  });

  it('is not offered across sections, outside of them, when it is too long, or when nothing is selected', () => {
    const long = 'x'.repeat(601);
    const root = page(
      `<p id="out">Ngoài</p><div data-section="problem"><p id="a">Một</p></div>
       <div data-section="outcome"><p id="b">Hai</p><p id="long">${long}</p></div><div data-section="other"><p id="c">Ba</p></div>`,
    );
    const at = (id: string): Node => root.querySelector(`#${id}`)!.firstChild!;
    expect(selectedPassage(select(at('a'), 0, at('b'), 2), root)).toBeNull();
    expect(selectedPassage(select(at('out'), 0, at('out'), 3), root)).toBeNull();
    expect(selectedPassage(select(at('long'), 0, at('long'), 601), root)).toBeNull();
    expect(selectedPassage(select(at('c'), 0, at('c'), 2), root)).toBeNull();
    expect(selectedPassage(select(at('a'), 1, at('a'), 1), root)).toBeNull();
    expect(selectedPassage(null, root)).toBeNull();
  });
});
