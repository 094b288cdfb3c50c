package org.xuefa.communication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.communication.domain.Channel;
import org.xuefa.communication.domain.Delivery.Outcome;
import org.xuefa.communication.domain.Reminder;
import org.xuefa.enrolment.Person;
import org.xuefa.enrolment.Phones;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.jobs.InTransaction;
import org.xuefa.platform.plugin.Plugins;
import org.xuefa.platform.plugin.run.PluginFailed;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.spi.MobilePhone;
import org.xuefa.spi.plugin.ExtensionPoint;
import org.xuefa.spi.plugin.NotificationChannel;
import org.xuefa.spi.plugin.NotificationChannel.Message;
import org.xuefa.spi.plugin.NotificationChannel.Recipient;

/** The portal's own channel and those of the city's plugins. Never called within a transaction. */
@ApplicationScoped
public class AskChannels {
    private final Phones phones;
    private final Plugins plugins;
    private final CityDirectory cities;
    private final Settings settings;
    private final InTransaction transaction;

    protected AskChannels() {
        this(null, null, null, null, null);
    }

    @Inject
    public AskChannels(Phones phones, Plugins plugins, CityDirectory cities, Settings settings, InTransaction transaction) {
        this.phones = phones;
        this.plugins = plugins;
        this.cities = cities;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Nothing went out, and the same can be asked again later. */
    static final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int seconds;

        NotNow(int seconds) {
            this.seconds = seconds;
        }

        int seconds() {
            return seconds;
        }
    }

    /** What became of it; the channel is null for who is unreachable. */
    record End(Outcome outcome, @Nullable String channel, @Nullable String reference) {}

    public List<Channel> available() {
        return Stream.concat(Stream.of(Channel.PORTAL), plugins.offering(ExtensionPoint.NOTIFICATION_CHANNEL).stream().filter(offer -> !offer.pluginId().equals(Channel.PORTAL.id()))
                .map(offer -> new Channel(offer.pluginId(), offer.name()))).toList();
    }

    /**
     * One channel after the other, until one has taken the message or may have. The portal's own is for everybody and takes whoever no other has reached.
     *
     * @param channels those that turn out to be off are taken out of it
     * @return null when none is left to ask
     * @throws NotNow when nothing went out and one of them is to be asked again
     */
    @Nullable End attempt(UUID place, Campaign campaign, Reminder.About about, List<String> channels, Person person) {
        var phone = transaction.call(() -> phones.of(person.id()));
        boolean later = false;
        for (var channel : List.copyOf(channels)) {
            if (channel.equals(Channel.PORTAL.id())) {
                continue;                                                       // a notice is written in any case
            }
            try {
                var delivery = plugins.extension(NotificationChannel.class, channel).send(message(place, campaign, about, person, phone.orElse(null)));
                switch (delivery.result()) {
                    case ACCEPTED -> {
                        return new End(Outcome.SENT, channel, delivery.reference());
                    }
                    case NOT_NOW -> later = true;
                    case UNREACHABLE -> { }
                }
            } catch (PluginFailed e) {
                switch (e.reason()) {
                    case FAILED, DECLINED -> {
                        return new End(Outcome.UNKNOWN, channel, null);
                    }
                    case BUSY -> throw new NotNow(10);
                    case OFF -> channels.remove(channel);
                }
            } catch (Refusal off) {
                channels.remove(channel);
            }
        }
        if (later) {
            throw new NotNow(60);
        }
        if (channels.contains(Channel.PORTAL.id())) {
            return new End(Outcome.SENT, Channel.PORTAL.id(), null);
        }
        return channels.isEmpty() ? null : new End(Outcome.UNREACHABLE, null, null);
    }

    private Message message(UUID id, Campaign campaign, Reminder.About about, Person person, @Nullable MobilePhone phone) {
        var city = cities.current();
        return new Message(id, new Recipient(person.id(), person.displayName(), phone), cut(city.name(), 36) + "学法提醒",
                cut(text(campaign, about) + "：" + settings.publicUrl() + "/" + city.slug() + "/", 300));
    }

    static String text(Campaign campaign, Reminder.About about) {
        var last = about.window(campaign).lastDay();
        var until = last.getMonthValue() + "月" + last.getDayOfMonth() + "日前";
        return switch (about) {
            case STUDY -> "您尚未开始" + campaign.title() + "的学习，请于" + until + "登录完成";
            case EXAM -> "您尚未参加" + campaign.title() + "的综合考试，请于" + until + "登录参加";
        };
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
