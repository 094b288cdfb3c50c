package org.xuefa.spi.plugin;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a plugin says about itself, from {@code META-INF/xuefa/plugin.yaml} of its jar, at most 64 KiB.
 *
 * @param id stable name, as of a package: lower case letters and digits in words divided by dots or hyphens, 3 to 60 characters, such as {@code cn.example.city-sms}
 * @param version of the plugin, 1 to 30 characters, such as {@code 1.2.0}
 * @param spiLevel {@link Plugin#SPI_LEVEL} that it was written for
 * @param name Chinese name for administrators, 2 to 30 characters
 * @param description what it does, for administrators; at most 300 characters
 * @param publisher who answers for it, 2 to 60 characters
 * @param offers where it takes part; at least one, none twice
 * @param uses what its code needs of the JDK beyond the plain parts; none twice
 * @param fileExtensions of files that a question importer reads, without a dot, 1 to 10; empty without one
 * @param settings at most 40, each name once
 */
public record PluginDescriptor(String id, String version, int spiLevel, String name, String description, String publisher, List<ExtensionPoint> offers,
        List<Capability> uses, List<String> fileExtensions, List<SettingField> settings) {
    public static final String LOCATION = "META-INF/xuefa/plugin.yaml";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]{0,29}");
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,10}");
    private static final int MOST_SETTINGS = 40;

    /** @throws IllegalArgumentException naming the member that breaks its rule; a {@link PluginDescriptor} that exists keeps all of them */
    public PluginDescriptor {
        Rule.holds(ID.matcher(id).matches() && id.length() >= 3 && id.length() <= 60, "id");
        Rule.holds(VERSION.matcher(version).matches(), "version");
        Rule.holds(spiLevel >= 1, "spiLevel");
        Rule.text(name, 2, 30, "name");
        Rule.text(description, 0, 300, "description");
        Rule.text(publisher, 2, 60, "publisher");
        offers = List.copyOf(offers);
        Rule.holds(!offers.isEmpty() && new HashSet<>(offers).size() == offers.size(), "offers");
        uses = List.copyOf(uses);
        Rule.holds(new HashSet<>(uses).size() == uses.size(), "uses");
        fileExtensions = List.copyOf(fileExtensions);
        var importer = offers.contains(ExtensionPoint.QUESTION_IMPORTER);
        Rule.holds(fileExtensions.size() <= 10 && importer != fileExtensions.isEmpty() && fileExtensions.stream().allMatch(extension -> EXTENSION.matcher(extension).matches()),
                "fileExtensions");
        settings = List.copyOf(settings);
        Rule.holds(settings.size() <= MOST_SETTINGS && settings.stream().map(SettingField::name).distinct().count() == settings.size(), "settings");
    }
}
