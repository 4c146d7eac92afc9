-- A snapshot is '<epoch> <seq> <json>'.
local kept = redis.call('GET', KEYS[1])
if kept then
  local epoch, seq = string.match(kept, '^(%d+) (%d+) ')
  epoch = tonumber(epoch)
  if epoch > tonumber(ARGV[1]) or epoch == tonumber(ARGV[1]) and tonumber(seq) >= tonumber(ARGV[2]) then
    return 0
  end
end
redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. ARGV[2] .. ' ' .. ARGV[3], 'EX', ARGV[4])
return 1
