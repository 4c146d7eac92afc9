// Types of connection-manager.js; see connection/README.md.

export type Role = 'host' | 'player' | 'spectator' | 'approved' | 'pending' | 'guest';
export type ActionName = 'FOLD' | 'CHECK' | 'CALL' | 'BET' | 'RAISE' | 'ALL_IN';
export type FinalReason = 'bad_frame' | 'session_revoked' | 'room_unknown' | 'removed';

/** How the connection is. `retryAt` is in epoch milliseconds of this machine. */
export type ConnectionState =
  | { name: 'idle' }
  | { name: 'connecting' }
  | { name: 'live' }
  | { name: 'waiting'; retryAt: number; code: number }
  | { name: 'stopped'; code: number; reason: FinalReason };

/** Where a client is in a room's stream. */
export interface Position {
  gameId: string | null;
  epoch: number;
  seq: number;
}

/** What the server says once it knows the client. */
export interface Welcome {
  role: Role;
  userId: string;
  displayName: string | null;
  seatIndex: number | null;
  gameId: string;
  epoch: number;
  seq: number;
  /** Whether the missed events follow, or one snapshot. */
  resumed: 'replay' | 'snapshot';
  heartbeatIntervalMs: number;
  rejoinToken?: string;
  seatToken?: string;
}

/** An event of the stream; `event` is `hidden`, without data, where it is not for this viewer. */
export interface StreamFrame<Data = any> {
  event: string;
  gameId: string;
  epoch: number;
  seq: number;
  at?: string;
  data?: Data;
}

/** The hydration document, as far as every page needs it; cards are `hearts_A`, chips integers. */
export interface Hydration {
  seq: number;
  epoch: number;
  timestamp: string;
  room: { id: string; code: string; host_id: string; status: string; settings: Record<string, any> };
  game: { id: string; status: string; current_hand_id: string | null; hand_number: number };
  hand: Record<string, any> | null;
  seats: Array<Record<string, any>>;
  me: {
    user_id: string;
    role: Role;
    display_name: string | null;
    seat_index?: number;
    hole_cards?: string[];
    rejoin_token?: string;
    seat_token?: string;
  };
  recent_actions: Array<Record<string, any>>;
  timer: Record<string, any> | null;
  legal_actions: Record<string, any> | null;
  [more: string]: unknown;
}

export interface ActionCommand {
  action: ActionName;
  /** For BET and RAISE: the total this player will have in on this street. */
  amount?: number;
  /** The decision this answers, so that a late one never acts on another. */
  turn?: number;
}

export interface Acted {
  success: true;
  seq: number;
  actionId: string;
}

/** A frame the server refused, or that could not be delivered. */
export class Refused extends Error {
  /** The protocol's error code, or `CONNECTION_LOST`, `STOPPED`. */
  readonly code: string;
  readonly errors: Array<{ field: string; message: string }>;
  /** With `ILLEGAL_ACTION`: what is legal now. */
  readonly legal: Record<string, any> | null;
}

/** A room's tokens in the browser's storage, shared by its tabs. */
export class Tokens {
  constructor(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, roomId: string);
  /** The rejoin token as it is now; another tab may have replaced it. */
  readonly rejoin: string | null;
  /** The user they were given to; null if that is not certain. */
  readonly owner: string | null;
  /** Keeps whatever is given; any answer of the server may be passed in whole. */
  keep(given: { rejoinToken?: string; seatToken?: string; userId?: string }): void;
  forgetAll(): void;
}

export interface ConnectionOptions {
  roomId: string;
  /** The socket's address; by default `/ws` where the page comes from. */
  url?: string;
  /** By default those in `localStorage`. */
  tokens?: Tokens;
  /** A UUID that names this device for connection tracking. */
  deviceId?: string;
  newSocket?: (url: string) => WebSocket;
}

export interface ConnectionEvents {
  state: CustomEvent<ConnectionState>;
  authenticated: CustomEvent<Welcome>;
  snapshot: CustomEvent<Hydration>;
  stream: CustomEvent<StreamFrame>;
  refused: CustomEvent<{ code: string; detail: string; retryable: boolean }>;
}

export class ConnectionManager extends EventTarget {
  constructor(options: ConnectionOptions);
  readonly state: ConnectionState;
  readonly position: Position;
  /** Connects, and stays connected until `close` or a final close code. */
  connect(): void;
  /** Does not wait for the next attempt. */
  reconnectNow(): void;
  /** Ends the connection; `connect` begins it anew. */
  close(): void;
  /** Sent again, under one id, until it is answered; rejects with `Refused`. */
  act(command: ActionCommand): Promise<Acted>;
  /** `chat {text}`, `join_room {displayName}`, `leave {}`; rejects with `Refused`. */
  request(event: string, data?: object): Promise<Record<string, any>>;
  /** Takes a hydration document that came another way, unless it is older than what is known. */
  adopt(document: Hydration): void;
  /** The server's time now, in epoch milliseconds. */
  serverNow(): number;
  addEventListener<Type extends keyof ConnectionEvents>(
    type: Type,
    listener: (event: ConnectionEvents[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof ConnectionEvents>(
    type: Type,
    listener: (event: ConnectionEvents[Type]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
}
