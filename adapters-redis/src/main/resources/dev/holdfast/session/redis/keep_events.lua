-- An event is '<epoch> <seq> <json>'. A list has no gaps: what does not follow begins it anew.
-- ARGV: epoch, number of the first event, seconds to live, how many to keep, the events.
local kept = redis.call('LINDEX', KEYS[1], -1)
local first = tonumber(ARGV[2])
local skip = 0
if kept then
  local epoch, seq = string.match(kept, '^(%d+) (%d+) ')
  epoch = tonumber(epoch)
  seq = tonumber(seq)
  if epoch > tonumber(ARGV[1]) then
    return 0
  end
  if epoch < tonumber(ARGV[1]) or seq + 1 < first then
    redis.call('DEL', KEYS[1])
  else
    skip = seq + 1 - first
  end
end
for i = 5 + skip, #ARGV do
  redis.call('RPUSH', KEYS[1], ARGV[i])
end
redis.call('LTRIM', KEYS[1], -tonumber(ARGV[4]), -1)
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1
