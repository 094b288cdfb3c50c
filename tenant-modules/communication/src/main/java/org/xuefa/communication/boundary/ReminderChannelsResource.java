package org.xuefa.communication.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.ReminderChannelsApi;
import org.xuefa.api.model.ReminderChannel;
import org.xuefa.api.model.ReminderChannelList;
import org.xuefa.communication.usecase.KeepReminders;

/** By what people can be reached in this city. */
@Path("/cities/{city}/reminder-channels")
@ApplicationScoped
public class ReminderChannelsResource implements ReminderChannelsApi {
    private final KeepReminders reminders;

    protected ReminderChannelsResource() {
        this(null);
    }

    @Inject
    public ReminderChannelsResource(KeepReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public Response listReminderChannels(String city) {
        return Response.ok(new ReminderChannelList().items(reminders.channels().stream().map(channel -> new ReminderChannel().id(channel.id()).name(channel.name())).toList())).build();
    }
}
