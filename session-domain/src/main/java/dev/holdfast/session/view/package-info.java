/** What one viewer may see of a room: the only place where private parts are cut. */
package dev.holdfast.session.view;
