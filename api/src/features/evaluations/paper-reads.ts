/** SQL: for every item for which papers were asked in the screening `s`, one at least has come. */
export const ALL_PAPERS_CAME = `
  NOT EXISTS (SELECT 1 FROM jsonb_array_elements_text(s.asked) AS wanted(place)
               WHERE NOT EXISTS (SELECT 1 FROM supplied_paper r
                                  WHERE r.screening_id = s.id AND r.item = wanted.place::int))`;
