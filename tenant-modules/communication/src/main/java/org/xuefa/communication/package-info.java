/**
 * Front door of communication: reminders to people, on their home page and by the channels of plugins, and what is told to plugins that listen. Owns the tables {@code communication_*}; nobody is
 * downstream.
 */
@NullMarked
package org.xuefa.communication;

import org.jspecify.annotations.NullMarked;
