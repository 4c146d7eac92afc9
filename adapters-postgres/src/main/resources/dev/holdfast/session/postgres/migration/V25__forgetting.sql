-- whose sessions to end
create index app_sessions_user on app_sessions ((sess ->> 'userId'));

-- A document that tells of people, without the name of one of them, what they have said, and what
-- they gave or were given as the reason for a correction. Numbers and the order of lists stay.
create function without_person(doc jsonb, person text, nameless text, words text) returns jsonb
  language plpgsql immutable
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  theirs boolean;
  about_them boolean;
begin
  if doc is null or strpos(doc::text, person) = 0 then
    return doc;
  end if;
  case jsonb_typeof(doc)
    when 'array' then
      return (
        select jsonb_agg(without_person(item, person, nameless, words) order by place)
        from jsonb_array_elements(doc) with ordinality as list (item, place));
    when 'object' then
      theirs := coalesce(doc ->> 'userId' = person, false);
      about_them := doc ?& array['by', 'amount', 'reason']
        and (theirs or doc ->> 'by' = person);
      return (
        select jsonb_object_agg(key,
          case
            when theirs and key = 'displayName' then to_jsonb(nameless)
            when theirs and key = 'text' or about_them and key = 'reason' then to_jsonb(words)
            else without_person(value, person, nameless, words)
          end)
        from jsonb_each(doc));
    else
      return doc;
  end case;
end
$$;

revoke execute on function without_person from public;
