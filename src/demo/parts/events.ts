import { constantTable, slotsOf } from '../slots.ts';
import { quoted } from '../text.ts';
import { eventSources } from '../world/sources.ts';
import type { PartMaker } from '../part.ts';

const kindSlots = 256;
/** Brings the means of `eventSources` to some 18 events a company of the market in two years. */
const volume = 1.42;

/**
 * Two years of events from ten sources. Counts follow role, needs and size; interest fades half a year before a customer leaves and all but ends
 * afterwards; interested companies leave warmer kinds of event. Instants are UTC, none after the market's date.
 */
export const events: PartMaker = ({ asOf, eventDays }, draws) => {
  const u = (stream: string): string => draws.uniform(`event ${stream}`, 'key', 'nth');
  return {
    name: 'events',
    work: 16,
    statements: [
      constantTable(
        'demo.event_rate',
        ['source_no', 'role', 'needs', 'mean', 'sophisticated_factor', 'person', 'workdays'],
        eventSources.flatMap((each, sourceNo) => {
          const row = (role: string, needs: number, mean: number): (string | number | boolean)[] => [
            sourceNo,
            quoted(role),
            needs,
            `${mean * volume}::DOUBLE`,
            `${each.sophisticated}::DOUBLE`,
            each.person,
            each.workdays,
          ];
          const all = [0, 1, 2, 3];
          return [
            ...all.map((needs) => row('none', needs, each.none)),
            ...all.map((needs) => row('prospect', needs, each.prospect)),
            ...all.map((needs) => row('customer', needs, each.customer[needs] ?? 0)),
          ].filter((_, index) => index >= 4 || each.none > 0);
        }),
      ),
      constantTable(
        'demo.event_kind',
        ['source_no', 'warm', 'slot', 'source', 'kind'],
        eventSources.flatMap((each, sourceNo) =>
          [false, true].flatMap((warm) => {
            const kinds = Object.entries(warm ? each.warm : each.cool);
            return slotsOf(
              kinds.map(([, weight]) => weight),
              kindSlots,
            ).map((item, slot) => [sourceNo, warm, slot, quoted(each.source), quoted(kinds[item]?.[0] ?? '')]);
          }),
        ),
      ),
      `CREATE TABLE demo.stream AS
       WITH party AS (
         SELECT c.id, c.org_number, coalesce(r.role, 'none') AS role, c.needs, c.sophisticated, c.size, c.digital,
           coalesce(r.contacts, 0) AS contacts, b.contact_base,
           coalesce(k.start_days, 99999) AS start_days, coalesce(k.end_days, -1) AS end_days, coalesce(k.back_days,
             -1) AS back_days,
           exp(0.6 * ${draws.normal('engagement', 'c.id')} - 0.18) * (0.55 + 0.9 * c.digital) * (0.7 + 0.13 * c.size) AS engagement
         FROM demo.company AS c LEFT JOIN demo.crm AS r ON r.id = c.id LEFT JOIN demo.crm_base AS b ON b.id = c.id LEFT
           JOIN demo.customer AS k ON k.id = c.id
       ), expected AS (
         SELECT p.*, r.source_no, r.person, r.workdays, (p.id::BIGINT * 10 + r.source_no) AS key,
           r.mean * p.engagement * CASE WHEN p.sophisticated THEN r.sophisticated_factor ELSE 1 END AS expected
         FROM party AS p JOIN demo.event_rate AS r ON r.role = p.role AND r.needs = p.needs
       )
       SELECT * EXCLUDE (expected), least(400, floor(expected + ${draws.uniform('events', 'key')}))::BIGINT AS events
         FROM expected
       WHERE floor(expected + ${draws.uniform('events', 'key')}) > 0`,
    ],
    files: [
      {
        path: 'events.parquet',
        query: `WITH listed AS (
            SELECT key, source_no, org_number, person, workdays, contacts, contact_base, start_days, end_days, back_days,
              engagement, unnest(range(events))::INTEGER AS nth FROM demo.stream
          ), drawn AS (
            SELECT *, ${u('time')} AS u_time, ${u('second')} AS u_second, ${u('kind')} AS u_kind, ${u('person')} AS u_person,
              ${u('kept')} AS u_kept FROM listed
          ), timed AS (
            SELECT *, floor(${eventDays - 1} * (1 - pow(u_time, 0.85)))::INTEGER AS raw_days FROM drawn
          ), shifted AS (
            SELECT *, CASE WHEN NOT workdays THEN raw_days ELSE raw_days + CASE isodow(DATE '${asOf}' - raw_days) WHEN 6 THEN 1
              WHEN 7 THEN 2 ELSE 0 END END AS days_ago FROM timed
          ), kept AS (
            SELECT *, engagement > 1.15 AND NOT (end_days >= 0 AND back_days < 0 AND days_ago < end_days + 120) AS warm
              FROM shifted
            WHERE days_ago <= start_days + 240
              AND u_kept < CASE WHEN end_days < 0 OR back_days >= days_ago OR days_ago > end_days + 180 THEN 1
                WHEN days_ago > end_days THEN 0.45 ELSE 0.12 END
          )
          SELECT key * 512 + nth AS event_id, org_number, make_timestamp((epoch_ms(DATE '${asOf}' - days_ago) // 1000 + CASE
            WHEN workdays THEN 25200 + floor(u_second * 32400)::BIGINT
            ELSE 14400 + floor(u_second * 68400)::BIGINT END) * 1000000) AS "at", k.source, k.kind AS type, CASE WHEN person
            AND contacts > 0 AND u_person < 0.72
            THEN 7000000000 + contact_base + floor(u_person / 0.72 * contacts)::BIGINT END AS contact_id
          FROM kept AS e JOIN demo.event_kind AS k ON k.source_no = e.source_no AND k.warm = e.warm
            AND k.slot = floor(e.u_kind * ${kindSlots})::INTEGER
          ORDER BY org_number, "at", event_id`,
      },
    ],
  };
};
