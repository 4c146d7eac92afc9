/** What whoever runs the house keeps beside the rooms, and asks of what was kept. */
package dev.holdfast.session.office;
