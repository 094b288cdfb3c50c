/** A small plugin that is whole: a notification channel and a question importer. Begin with a copy of it. */
@NullMarked
package cn.example.xuefa;

import org.jspecify.annotations.NullMarked;
