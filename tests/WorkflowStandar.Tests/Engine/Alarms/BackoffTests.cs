using NodaTime;
using WorkflowStandar.Engine.Alarms;

namespace WorkflowStandar.Tests.Engine.Alarms;

public class BackoffTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(12, 2048)]
    [InlineData(13, 3600)]
    [InlineData(int.MaxValue, 3600)]
    public void The_wait_doubles_with_each_failure_up_to_an_hour(int failures, int seconds)
    {
        Backoff.After(failures, Duration.FromSeconds(1)).Should().Be(Duration.FromSeconds(seconds));
    }
}
