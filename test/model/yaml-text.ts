import fc from 'fast-check';

/** Keys and texts, friendly and hostile, that a model file may hold. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    'no', '0301', '1e3', 'true', '~', 'null', '-', '- a', '# x', 'a # b', 'a: b', "it's", '"', "'", '\\', '*a', '&a', '!x', '{a', 'a, b', '[', '%', '@', '`',
    'constructor', 'toString', 'hasOwnProperty', '__proto', 'æøå', '\u200F‮rtl', '🙂', '|', '>', '?', ':', '=', '<<', '---', '...', 'a\nb', 'a\n\nb\n', ' x', 'x ', '\t', 'Robert\'); DROP TABLE company;--',
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ maxLength: 20, unit: 'grapheme' }),
).filter((text) => text !== '' && !/[\p{Cc}\p{Cs}\uFFFD\uFEFF]/u.test(text.replaceAll(/[\n\t]/g, '')));

export const keyText = hostileText.filter((text) => text !== '<<' && text !== '__proto__' && !/[\n\t]/.test(text));
