/** Whether a person holds a seat with a vote in a body on a day, as SQL over the expressions of each. */
export const sitsInBody = (
  person: string,
  body: string,
  today: string,
): string => `exists (select from memberships m
  where m.committee_id = ${body} and m.person_id = ${person} and m.role in ('chair', 'deputy', 'member')
    and m.suspended_through < ${today}::date and m.from_date <= ${today}::date and (m.to_date is null or m.to_date >= ${today}::date))`;
