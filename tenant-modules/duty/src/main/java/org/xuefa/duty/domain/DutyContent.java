package org.xuefa.duty.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an item says.
 *
 * @param code its number in the list; null when it has none
 * @param articles 重点普法内容; this and what follows may be empty
 * @param audience 普法对象 as written
 * @param occasions 时间、标志性节点 as written
 */
public record DutyContent(@Nullable String code, Department department, LawReference law, String articles, String audience, String occasions, String measures, String contact) {}
