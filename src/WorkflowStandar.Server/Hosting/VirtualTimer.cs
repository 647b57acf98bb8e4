using NodaTime;
using WorkflowStandar.Engine.Alarms;

namespace WorkflowStandar.Server.Hosting;

/// <summary>On a virtual clock nothing becomes due by waiting: whoever moves the clock wakes the loop.</summary>
public sealed class VirtualTimer : IAlarmTimer
{
    public void WakeAt(Instant? at, Action wake)
    {
    }
}
