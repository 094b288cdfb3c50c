/** The door of the HTTP interface: filters and mappers that every resource shares. */
@NullMarked
package org.xuefa.platform.web;

import org.jspecify.annotations.NullMarked;
