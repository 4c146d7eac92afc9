/** Who somebody is and how they prove it: roles, sessions, seat tokens and rejoin tokens. */
package dev.holdfast.session.member;
