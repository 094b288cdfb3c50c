package org.xuefa.platform.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.CityPlugin;
import org.xuefa.api.model.PluginCapability;
import org.xuefa.api.model.PluginChoice;
import org.xuefa.api.model.PluginCutOff;
import org.xuefa.api.model.PluginFault;
import org.xuefa.api.model.PluginField;
import org.xuefa.api.model.PluginOverview;
import org.xuefa.api.model.PluginPoint;
import org.xuefa.api.model.PluginSetting;
import org.xuefa.api.model.PluginSummary;
import org.xuefa.api.model.RefusedPlugin;
import org.xuefa.platform.plugin.ManagePlugins;
import org.xuefa.platform.plugin.OperatePlugins;
import org.xuefa.platform.plugin.PluginFailure;
import org.xuefa.platform.plugin.PluginFolder;
import org.xuefa.platform.plugin.PluginUse;
import org.xuefa.platform.plugin.jar.JarFault;
import org.xuefa.platform.plugin.jar.RefusedJar;
import org.xuefa.spi.plugin.Capability;
import org.xuefa.spi.plugin.ExtensionPoint;
import org.xuefa.spi.plugin.SettingField;

/** Plugins, as the contract has them. */
final class PluginShapes {
    private PluginShapes() {}

    static PluginOverview overview(PluginFolder.Seen seen, List<OperatePlugins.Overview> plugins) {
        var problem = seen.shelf().problem();
        return new PluginOverview().configured(seen.configured()).scannedAt(seen.at()).items(plugins.stream().map(PluginShapes::summary).toList())
                .folderProblem(problem == null ? null : PluginOverview.FolderProblemEnum.fromValue(problem)).refused(seen.shelf().refused().stream().map(PluginShapes::refused).toList());
    }

    static PluginSummary summary(OperatePlugins.Overview plugin) {
        var shown = new PluginSummary().id(plugin.id()).state(PluginSummary.StateEnum.fromValue(word(plugin.standing()))).offers(List.of()).uses(List.of()).citiesOn(plugin.citiesOn())
                .citiesCutOff(plugin.citiesCutOff()).instances(plugin.holdings().instances()).stuckThreads(plugin.holdings().stuckThreads())
                .closedInMemory(plugin.holdings().closedInMemory());
        plugin.registered().ifPresent(known -> shown.version(known.version()).cutOff(cutOff(known.cutOff())).changedAt(known.changedAt()).changedBy(known.changedBy()));
        plugin.jar().ifPresent(jar -> shown.version(jar.descriptor().version()).name(jar.descriptor().name()).description(jar.descriptor().description())
                .publisher(jar.descriptor().publisher()).fileName(jar.fileName()).sha256(jar.sha256()).offers(points(jar.descriptor().offers()))
                .uses(capabilities(jar.uses().stream().sorted().toList())));
        return shown;
    }

    private static RefusedPlugin refused(RefusedJar jar) {
        return new RefusedPlugin().fileName(jar.fileName()).sha256(jar.sha256()).pluginId(jar.pluginId()).faults(jar.faults().stream().map(PluginShapes::fault).toList());
    }

    private static PluginFault fault(JarFault fault) {
        return new PluginFault().code(PluginFault.CodeEnum.fromValue(word(fault.code()))).where(fault.where()).detail(fault.detail());
    }

    static CityPlugin inCity(ManagePlugins.InCity plugin) {
        var descriptor = plugin.jar().descriptor();
        return new CityPlugin().id(descriptor.id()).name(descriptor.name()).version(descriptor.version()).description(descriptor.description()).publisher(descriptor.publisher())
                .offers(points(descriptor.offers())).uses(capabilities(plugin.jar().uses().stream().sorted().toList())).state(CityPlugin.StateEnum.fromValue(word(plugin.standing())))
                .enabled(plugin.use().enabled()).cutOff(cutOff(plugin.use().cutOff())).changedAt(plugin.use().revision() == 0 ? null : plugin.use().changedAt())
                .fields(descriptor.settings().stream().map(PluginShapes::field).toList()).settings(settings(plugin.use()));
    }

    private static List<PluginSetting> settings(PluginUse use) {
        var settings = new ArrayList<PluginSetting>();
        use.settings().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).forEach(entry -> settings.add(new PluginSetting().name(entry.getKey()).value(entry.getValue())));
        use.secretNames().stream().sorted().forEach(name -> settings.add(new PluginSetting().name(name)));
        return settings;
    }

    private static PluginField field(SettingField field) {
        var bounded = field.kind() == SettingField.Kind.NUMBER || field.kind() == SettingField.Kind.TEXT;
        return new PluginField().name(field.name()).kind(PluginField.KindEnum.fromValue(word(field.kind()))).label(field.label()).help(field.help()).defaultValue(field.defaultValue())
                .required(field.required()).secret(field.secret()).minimum(bounded ? field.minimum() : null).maximum(bounded ? field.maximum() : null)
                .choices(field.choices().isEmpty() ? null : field.choices().stream().map(choice -> new PluginChoice().value(choice.value()).label(choice.label())).toList());
    }

    static org.xuefa.api.model.PluginFailure failure(@Nullable String city, PluginFailure failure) {
        return new org.xuefa.api.model.PluginFailure().id(failure.id()).city(city).pluginId(failure.pluginId()).version(failure.version())
                .point(failure.point() == null ? null : PluginPoint.fromValue(failure.point())).kind(org.xuefa.api.model.PluginFailure.KindEnum.fromValue(failure.kind()))
                .cause(failure.cause()).cutsOff(failure.cutsOff()).everywhere(failure.everywhere()).at(failure.at());
    }

    private static @Nullable PluginCutOff cutOff(PluginUse.@Nullable CutOff cutOff) {
        return cutOff == null ? null : new PluginCutOff().at(cutOff.at()).kind(cutOff.kind());
    }

    private static List<PluginPoint> points(List<ExtensionPoint> points) {
        return points.stream().map(point -> PluginPoint.fromValue(point.word())).toList();
    }

    private static List<PluginCapability> capabilities(List<Capability> capabilities) {
        return capabilities.stream().map(capability -> PluginCapability.fromValue(capability.word())).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
