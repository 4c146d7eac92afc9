-- Somebody else may sit there by now, and whoever left may have another seat.
local kept = redis.call('GET', KEYS[1])
if kept and string.find(kept, ARGV[1], 1, true) then
  redis.call('DEL', KEYS[1])
end
return 1
