import type { Item } from './uses.ts';

/**
 * The items so that each comes after what it needs, otherwise as written; and every circle, as the path from an item back to itself.
 * Iterative: a chain of variables may be as long as the model.
 */
export function orderItems(items: ReadonlyMap<string, Item>): {
  readonly order: readonly Item[];
  readonly circles: readonly (readonly string[])[];
} {
  const done = new Set<string>();
  const order: Item[] = [];
  const circles: (readonly string[])[] = [];
  for (const start of items.values()) {
    const path: { readonly item: Item; next: number }[] = [{ item: start, next: 0 }];
    const open = new Set([start.name]);
    if (done.has(start.name)) continue;
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const name = top.item.needs[top.next];
      top.next += 1;
      if (name === undefined) {
        path.pop();
        open.delete(top.item.name);
        done.add(top.item.name);
        order.push(top.item);
      } else if (open.has(name)) {
        const names = path.map(({ item }) => item.name);
        circles.push([...names.slice(names.indexOf(name)), name]);
      } else if (!done.has(name)) {
        const item = items.get(name);
        if (item === undefined) continue;
        open.add(name);
        path.push({ item, next: 0 });
      }
    }
  }
  return { order, circles };
}
