// Adds to each table a button that copies it and heads that sort it. Without this script the report reads the same.
(() => {
  // A spreadsheet would run what looks like a formula; a number or a telephone is none.
  const formula = /^['"\s]*[=+\-@＝＋－＠]/;
  const number = /^[+-]\d[\d \u00A0\u202F.,()]*$/;
  const safe = (value) => {
    const line = value.replace(/\s+/g, ' ').trim();
    return formula.test(line) && !number.test(line) && Number.isNaN(Number(line)) ? `'${line}` : line;
  };
  const text = (cell) => safe(cell.dataset.value ?? '');
  const heads = (table) => [...table.tHead.rows[0].cells];
  const tabbed = (table) =>
    [
      heads(table).map((cell) => safe(cell.textContent)),
      ...[...table.rows].slice(1).map((row) => [...row.cells].map(text)),
    ]
      .map((cells) => cells.join('\t'))
      .join('\n');

  const copy = async (words) => {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      const area = document.createElement('textarea');
      area.value = words;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  };

  const compare = (left, right) => {
    const [a, b] = [left.dataset.value, right.dataset.value];
    if (a === undefined || b === undefined) return (a === undefined) - (b === undefined);
    const [x, y] = [Number(a), Number(b)];
    return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b) : x - y;
  };
  const sort = (table, head, column) => {
    const up = head.getAttribute('aria-sort') === 'descending';
    for (const each of heads(table)) each.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const body = table.tBodies[0];
    const known = (row) => row.cells[column].dataset.value !== undefined;
    const rows = [...body.rows].sort(
      (left, right) => known(right) - known(left) || compare(left.cells[column], right.cells[column]) * (up ? 1 : -1),
    );
    body.append(...rows);
  };

  for (const table of document.querySelectorAll('table')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy table';
    const answer = async () => {
      await copy(tabbed(table));
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = 'Copy table'), 2000);
    };
    button.addEventListener('click', () => void answer());
    const frame = table.parentElement;
    frame.after(button);
    if (frame.scrollWidth > frame.clientWidth) {
      frame.tabIndex = 0;
      frame.setAttribute('role', 'group');
      frame.setAttribute('aria-label', table.caption.textContent);
    }
    heads(table).forEach((head, column) => {
      const sorter = document.createElement('button');
      sorter.type = 'button';
      sorter.className = 'sort';
      sorter.append(...head.childNodes);
      head.append(sorter);
      sorter.addEventListener('click', () => sort(table, head, column));
    });
  }
})();
