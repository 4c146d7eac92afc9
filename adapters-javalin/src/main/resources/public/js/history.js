// The recent past of a room: events that were before this page, or before its picture.

/** Past events in order, each with the seats as they were called then. */
export function withSeats(events, { seats: now }) {
  const seats = { ...now };
  [...events].reverse().forEach((frame) => learn(seats, frame));
  return events.map((frame) => {
    learn(seats, frame);
    return { frame, picture: { seats: { ...seats } } };
  });
}

/** Some events say who sits where. */
function learn(seats, { event, data }) {
  const told = event === 'hand_started' ? data.seats : event === 'player_seated' ? [data] : [];
  told.forEach((seat) => {
    seats[seat.seatIndex] = seat;
  });
}
